namespace Solvent.Analyzers.Provenance;

/// <summary>Positions of rows: from <see cref="Start"/> to before <see cref="End"/>.</summary>
/// <param name="Start">The first position.</param>
/// <param name="End">The position behind the last, or <see langword="null"/> for the end of the rows.</param>
internal sealed record Window(Position Start, Position? End);
