namespace Solvent.Experiments;

/// <summary>What a zip of runs holds.</summary>
/// <param name="Format"><see cref="RunArchiveFormat.Name"/>.</param>
/// <param name="Version"><see cref="RunArchiveFormat.Version"/> of the writer.</param>
/// <param name="Entries">SHA-256 of each entry, by its name.</param>
internal sealed record ArchiveManifest(string Format, int Version, IReadOnlyDictionary<string, string> Entries)
{
    public const string Entry = "manifest.json";
}
