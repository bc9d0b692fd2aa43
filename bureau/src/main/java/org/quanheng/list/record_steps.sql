-- Gives a power one step of its procedure.
INSERT INTO list.step (power, step, valid, place, officers, outcomes)
VALUES (:power, :step, daterange(:from::date, nullif(:until::date, 'infinity')), :place, :officers, :outcomes::text[])
