-- Appoints an officer to a post by an act; nothing when that act has appointed already.
INSERT INTO office.appointment (officer, post, valid, acting, act)
SELECT :officer, :post, daterange(:from::date, :until::date), :acting, :act::uuid
WHERE NOT EXISTS (SELECT 1 FROM office.appointment WHERE act = :act::uuid)
