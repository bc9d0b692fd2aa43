/* Runs axe, which is loaded already, over the document. Answers with a list of violations. */
async rules => {
  const options = { resultTypes: ['violations'], iframes: false };
  if (rules.length > 0) options.runOnly = { type: 'rule', values: rules };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(violation => violation.nodes.map(node => {
    const why = node.failureSummary.replace(/\s+/g, ' ');
    return `${violation.id} at ${node.target.join(' ')}: ${why}`;
  }));
}
