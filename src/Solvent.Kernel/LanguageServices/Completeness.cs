namespace Solvent.Kernel.LanguageServices;

/// <summary>Whether a text can be executed as it stands.</summary>
/// <param name="Status">Whether it can.</param>
/// <param name="Indent">The white space that the next line should start with when more must follow.</param>
public sealed record Completeness(CompletenessStatus Status, string Indent = "");
