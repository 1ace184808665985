using System.Text.Json;

namespace Solvent.Jupyter.Connections;

/// <summary>What a client writes down for the kernel that it starts: where to listen, and the key that signs every message.</summary>
internal sealed record ConnectionFile
{
    /// <summary>The address to listen on, <c>127.0.0.1</c> for a client on the same machine.</summary>
    public required string Address { get; init; }

    public required int ShellPort { get; init; }

    public required int ControlPort { get; init; }

    public required int StdinPort { get; init; }

    public required int IOPubPort { get; init; }

    public required int HeartbeatPort { get; init; }

    /// <summary>The key of the signatures; empty when messages are not signed.</summary>
    public required string Key { get; init; }

    /// <summary>The keys that encrypt the traffic, or <see langword="null"/> when it is not encrypted.</summary>
    public CurveKeys? Encryption { get; init; }

    /// <summary>Reads a connection file.</summary>
    /// <exception cref="SolventException">The file is missing, or is no connection file that this kernel can serve.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement, path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SolventException("connection-file-not-found", $"There is no connection file '{path}'.", exception)
            {
                File = path,
                Hint = "Jupyter writes this file and names it when it starts a kernel. To use Solvent in a notebook, run 'solvent kernel install' and choose the kernel there.",
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Invalid(path, $"cannot be read: {exception.Message}", exception);
        }
        catch (JsonException exception)
        {
            throw Invalid(path, "is not JSON", exception);
        }
    }

    private static ConnectionFile Read(JsonElement file, string path)
    {
        if (file.ValueKind != JsonValueKind.Object) throw Invalid(path, "is not a JSON object");
        if (Text("transport") is not ("" or "tcp")) throw Invalid(path, $"asks for the transport '{Text("transport")}', and Solvent serves 'tcp' only");
        var (key, scheme) = (Text("key"), Text("signature_scheme"));
        if (key != "" && scheme is not ("" or "hmac-sha256"))
        {
            throw Invalid(path, $"asks for the signature scheme '{scheme}', and Solvent knows 'hmac-sha256' only");
        }

        return new ConnectionFile
        {
            Address = Text("ip") is { Length: > 0 } address ? address : "127.0.0.1",
            ShellPort = Port("shell_port"),
            ControlPort = Port("control_port"),
            StdinPort = Port("stdin_port"),
            IOPubPort = Port("iopub_port"),
            HeartbeatPort = Port("hb_port"),
            Key = key,
            Encryption = Keys(Text("curve_publickey"), Text("curve_secretkey")),
        };

        CurveKeys? Keys(string publicKey, string secretKey)
            => publicKey.Length + secretKey.Length == 0 ? null
                : publicKey.Length == CurveKeys.Length && secretKey.Length == CurveKeys.Length ? new CurveKeys(publicKey, secretKey)
                : throw Invalid(path, "has encryption keys that are none");

        string Text(string name)
        {
            if (!file.TryGetProperty(name, out var value)) return "";
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Invalid(path, $"has a '{name}' that is no text");
        }

        int Port(string name)
            => file.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var port) && port is > 0 and <= ushort.MaxValue
                ? port
                : throw Invalid(path, $"has no port '{name}'");
    }

    private static SolventException Invalid(string path, string problem, Exception? cause = null)
        => new("connection-file-invalid", $"The connection file '{path}' {problem}.", cause)
        {
            File = path,
            Hint = "Start the kernel from a Jupyter client, which writes this file anew each time.",
        };
}
