-- Puts a policy in force.
insert into seal.policy (number, text) values (:number, :text)
