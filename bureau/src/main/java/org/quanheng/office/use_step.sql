-- Uses up a step of time: a code that was accepted once is not accepted again.
UPDATE office.second_factor SET last_step = :step WHERE officer = :officer AND last_step < :step
