-- All proclamations, newest first.
SELECT number, day, proclaimed_at, digest, act FROM list.proclamation ORDER BY number DESC
