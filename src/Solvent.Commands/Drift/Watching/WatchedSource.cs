using System.Globalization;
using Solvent.Datasets;

namespace Solvent.Commands.Drift.Watching;

/// <summary>A file or a dataset that a watch looks at, and how it sees that it has changed.</summary>
internal sealed class WatchedSource(string word, CommandHost host)
{
    private readonly string _path = host.FullPath(word);

    public string Word => word;

    /// <summary>Whether it is a file; what is none now but looks like one will be.</summary>
    public bool IsFile { get; } = File.Exists(host.FullPath(word)) || word.Contains('/') || word.Contains('\\') || (Path.HasExtension(word) && !word.Contains('@') && !word.Contains('#'));

    /// <summary>Whether it names one version, which never changes.</summary>
    public bool IsFixed => !IsFile && word.LastIndexOf("@v", StringComparison.Ordinal) is >= 0 and var at && word.Length > at + 2 && word[(at + 2)..].All(char.IsAsciiDigit);

    /// <summary>Size and time of a file, or the version that the word names now.</summary>
    public string Fingerprint()
    {
        try
        {
            if (!IsFile) return DatasetRepository.Open(host.WorkingDirectory).Resolve(word).Reference;
            var file = new FileInfo(_path);
            return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}") : "missing";
        }
        catch (Exception exception) when (exception is SolventException or IOException or UnauthorizedAccessException)
        {
            return "missing";
        }
    }
}
