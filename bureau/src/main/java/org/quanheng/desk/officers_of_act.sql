-- Who did an act, the first responsible one first.
SELECT officer FROM gate.act_officer WHERE act = :act::uuid ORDER BY first DESC, officer
