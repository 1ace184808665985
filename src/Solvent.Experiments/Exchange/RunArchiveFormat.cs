using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Solvent.Experiments;

/// <summary>
/// The format in which runs are handed on; <c>docs/finding-runs.md</c> describes it. A change that older versions would misread gets a new number.
/// </summary>
internal static class RunArchiveFormat
{
    public const string Name = "solvent-runs";

    public const int Version = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        // The text is a file, never markup.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Reads what an entry holds.</summary>
    /// <exception cref="SolventException"><c>archive-invalid</c>, with the name of the entry.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, string entry, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw Invalid(file, entry, "is empty");
        }
        catch (JsonException exception)
        {
            throw Invalid(file, entry, $"is not what it should be: {exception.Message.Split(" Path:")[0].TrimEnd('.')}", exception);
        }
    }

    /// <exception cref="SolventException"><c>archive-too-new</c>, <c>archive-invalid</c>.</exception>
    public static void RequireReadable(string? format, int version, string file)
    {
        if (format != Name) throw Invalid(file, "the head", "does not say that it holds runs");
        if (version <= Version) return;
        throw new SolventException("archive-too-new", $"The file '{file}' has version {version} of the format of runs; this Solvent reads versions up to {Version}.")
        {
            File = file,
            Hint = "Update Solvent.",
        };
    }

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static SolventException Invalid(string file, string entry, string problem, Exception? inner = null)
        => new("archive-invalid", $"In the file '{file}', {entry} {problem}.", inner) { File = file, Hint = "Nothing was imported. Export the runs again, or copy the file again." };

    /// <summary>Text as it stands in a line of JSON.</summary>
    public static string Text(byte[] json) => Encoding.UTF8.GetString(json);
}
