using System.Text.Json;
using System.Text.Json.Serialization;

namespace Solvent.Runner;

/// <summary>What a process of Solvent that runs notebooks asks of another one that it starts for one run: a file, so that nothing has to fit into a command line.</summary>
public sealed record RunRequest
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>How the run is recorded.</summary>
    public RunRecording Recording { get; init; } = new();

    /// <summary>The values of parameters.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The versions of packages, by their names.</summary>
    public IReadOnlyDictionary<string, string>? PackageVersions { get; init; }

    /// <summary>Whether the cells after one that fails run too, as they do where somebody runs them one by one.</summary>
    public bool ContinuesAfterErrors { get; init; }

    /// <summary>Where the executed notebook goes.</summary>
    public string? Output { get; init; }

    /// <summary>
    /// Whether a line on standard input ends the run: the word before its end is the rule by which it is stopped. The end of the input interrupts it, so that no run
    /// outlives the process that asked for it.
    /// </summary>
    public bool FollowsInput { get; init; }

    /// <summary>Writes the request.</summary>
    public Task WriteAsync(string path, CancellationToken cancellationToken) => AtomicFile.WriteAllTextAsync(path, JsonSerializer.Serialize(this, Json), cancellationToken);

    /// <summary>Reads a request.</summary>
    /// <exception cref="SolventException"><c>request-invalid</c>.</exception>
    public static RunRequest Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RunRequest>(File.ReadAllText(path), Json) ?? throw new JsonException("it is empty");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new SolventException("request-invalid", $"'{path}' is no request for a run: {exception.Message}", exception) { File = path, Hint = "It is written by solvent sweep and solvent experiment reproduce." };
        }
    }
}
