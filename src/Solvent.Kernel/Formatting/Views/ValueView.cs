namespace Solvent.Kernel.Formatting.Views;

/// <summary>What is to be seen of a value, before it is written as HTML, plain text or Markdown.</summary>
internal abstract record ValueView;
