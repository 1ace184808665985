namespace Solvent.Promotion;

/// <summary>A file of a promoted project.</summary>
/// <param name="Path">Where it belongs, relative to the folder of the project, with <c>/</c> between names.</param>
/// <param name="Text">Its content, lines ended by <c>\n</c>.</param>
public sealed record GeneratedFile(string Path, string Text);
