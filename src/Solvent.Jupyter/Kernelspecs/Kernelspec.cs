using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Solvent.Jupyter;

/// <summary>A kernelspec of Solvent: the folder that tells Jupyter how to start the kernel.</summary>
/// <param name="Name">The name that notebooks hold: <c>solvent</c>.</param>
/// <param name="DisplayName">What clients show.</param>
/// <param name="Folder">The folder, as a full path.</param>
/// <param name="Command">The command that starts the kernel.</param>
public sealed record Kernelspec(string Name, string DisplayName, string Folder, IReadOnlyList<string> Command)
{
    /// <summary>The name of the file that Jupyter reads.</summary>
    internal const string FileName = "kernel.json";

    // The mark of our own kernelspecs, so that nobody else's is removed.
    private const string Mark = "solvent";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the kernelspec in a folder.</summary>
    /// <returns>The kernelspec, or <see langword="null"/> when there is none, or one that does not start Solvent.</returns>
    internal static Kernelspec? Read(string folder)
    {
        try
        {
            var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, FileName)));
            if (spec?["metadata"]?[Mark] is null) return null;
            return new Kernelspec(
                Path.GetFileName(folder),
                spec["display_name"]!.GetValue<string>(),
                folder,
                [.. spec["argv"]!.AsArray().Select(word => word!.GetValue<string>())]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }

    /// <summary>What <c>kernel.json</c> holds.</summary>
    internal string ToJson(string version)
    {
        var environment = new JsonObject();
        // Servers that are started from a desktop do not have it, and the executable finds its runtime by it.
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root) environment["DOTNET_ROOT"] = root;
        return new JsonObject
        {
            ["argv"] = new JsonArray([.. Command.Select(word => JsonValue.Create(word))]),
            ["display_name"] = DisplayName,
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["kernel_protocol_version"] = Messages.MessageWriter.ProtocolVersion,
            ["env"] = environment,
            ["metadata"] = new JsonObject { ["debugger"] = false, ["supported_encryption"] = new JsonArray("curve"), [Mark] = new JsonObject { ["version"] = version } },
        }.ToJsonString(Indented) + "\n";
    }
}
