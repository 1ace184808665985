namespace Solvent.Experiments;

/// <summary>What a server does not keep of a series.</summary>
/// <param name="Name">The name here, where it is another one.</param>
/// <param name="Stepless">Whether no value has a step.</param>
/// <param name="Infinite">Whether the largest numbers stand for infinities.</param>
internal sealed record SeriesNote(string? Name = null, bool? Stepless = null, bool? Infinite = null)
{
    public bool IsEmpty => this == new SeriesNote();
}
