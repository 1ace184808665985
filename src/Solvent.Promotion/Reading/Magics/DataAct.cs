namespace Solvent.Promotion.Reading.Magics;

/// <summary>Something that a notebook does once with a file, such as committing it.</summary>
/// <param name="Cell">The cell, 0-based.</param>
/// <param name="Path">The file as it is written.</param>
/// <param name="Reason">Why code that prepares or reads the file is left out, as a clause.</param>
internal sealed record DataAct(int Cell, string Path, string Reason);
