-- Which of these acts exist.
SELECT act FROM gate.act WHERE act = ANY (:acts::uuid[])
