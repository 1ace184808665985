using NuGet.Versioning;

namespace Solvent.Lint;

/// <summary>A NuGet package with analyzers.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its exact version, or <see langword="null"/> for the newest that is restored.</param>
public sealed record AnalyzerPackage(string Id, string? Version)
{
    /// <summary>Reads <c>Id@version</c> or <c>Id</c>.</summary>
    /// <exception cref="SolventException"><c>invalid-value</c>.</exception>
    public static AnalyzerPackage Parse(string text)
    {
        var (id, version) = text.Split('@', 2, StringSplitOptions.TrimEntries) switch
        {
            [var name, var number] => (name, number),
            [var name] => (name, null),
            _ => ("", null),
        };
        var isId = id.Length > 0 && id.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_');
        if (isId && (version is null || NuGetVersion.TryParse(version, out _))) return new AnalyzerPackage(id, version);
        throw new SolventException("invalid-value", $"'{text}' names no package of analyzers.")
        {
            Hint = "Write the name and the exact version, such as Meziantou.Analyzer@3.0.321.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    /// <summary>As it is typed.</summary>
    public override string ToString() => Version is null ? Id : $"{Id}@{Version}";
}
