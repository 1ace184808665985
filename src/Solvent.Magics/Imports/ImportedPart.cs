namespace Solvent.Magics.Imports;

/// <summary>Code of an imported file.</summary>
/// <param name="Source">The code.</param>
/// <param name="Language">Its language.</param>
/// <param name="Name">What errors call it: <c>helpers.dib, cell 3</c>.</param>
internal sealed record ImportedPart(string Source, string Language, string Name);
