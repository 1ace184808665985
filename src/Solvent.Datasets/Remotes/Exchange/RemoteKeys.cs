using System.Globalization;

namespace Solvent.Datasets;

/// <summary>
/// Where things are on a remote. Packs and version files never change; the index of a pack says that it is complete. A tag is a row of numbered files, of which
/// the last counts: so moving it needs no more than creating a file that nobody has created.
/// </summary>
internal static class RemoteKeys
{
    public const string Format = "format";
    public const string Packs = "packs/";
    public const string Datasets = "datasets/";

    private const string IndexExtension = ".idx";
    private const string VersionExtension = ".json";
    private const string Tags = "tags";

    public static string Pack(string name) => Packs + name + PackFile.Extension;

    public static string Index(string name) => Packs + name + IndexExtension;

    public static string Version(string dataset, string version) => $"{Datasets}{dataset}/{version}{VersionExtension}";

    public static string Tag(string dataset, string tag, int number) => string.Create(CultureInfo.InvariantCulture, $"{Datasets}{dataset}/{Tags}/{tag}/{number}");

    /// <summary>The name of the pack that a key is the file (or, with <paramref name="isIndex"/>, the index) of; <see langword="null"/> for another key.</summary>
    public static string? PackOf(string key, bool isIndex)
    {
        var extension = isIndex ? IndexExtension : PackFile.Extension;
        if (!key.StartsWith(Packs, StringComparison.Ordinal) || !key.EndsWith(extension, StringComparison.Ordinal)) return null;
        var name = key[Packs.Length..^extension.Length];
        return ObjectHash.IsWritten(name) ? name : null;
    }

    /// <summary>The version that a key is the file of; <see langword="null"/> for another key, and for names that no store would take.</summary>
    public static (string Dataset, string Version)? VersionOf(string key)
        => key.Split('/') is [_, var dataset, var file] && DatasetName.IsValid(dataset) && VersionFile.IsName(file)
            ? (dataset, file[..^VersionExtension.Length])
            : null;

    /// <summary>The tag that a key is a step of; <see langword="null"/> for another key, and for names that no store would take.</summary>
    public static (string Dataset, string Tag, int Number)? TagOf(string key)
        => key.Split('/') is [_, var dataset, Tags, var tag, var step] && DatasetName.IsValid(dataset) && DatasetName.IsValid(tag)
            && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (dataset, tag, number)
            : null;
}
