-- How many appointments an act has ended: one or none.
SELECT count(*) FROM office.appointment WHERE ended_by = :act::uuid
