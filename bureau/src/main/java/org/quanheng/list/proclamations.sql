-- All proclamations, newest first.
SELECT number, day, proclaimed_at, digest FROM list.proclamation ORDER BY number DESC
