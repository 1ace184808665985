namespace Solvent.Magics.Reading;

/// <summary>A text that code hands to a call which may read a file of that name.</summary>
/// <param name="Text">The text.</param>
/// <param name="MayBeFolder">Whether the call may read a folder too; a word that merely equals the name of one is not meant as one.</param>
internal sealed record NamedText(string Text, bool MayBeFolder);
