using System.Reflection;
using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Requests;

/// <summary>Says what this kernel is and what it can do.</summary>
internal sealed class KernelInfoHandler(Outbox outbox) : RequestHandler("kernel_info_request", Lane.None)
{
    /// <summary>The version of C# in which cells are written.</summary>
    private const string LanguageVersion = "14.0";

    private static readonly string Version =
        typeof(KernelInfoHandler).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public override Task HandleAsync(Message request, long ticket)
    {
        outbox.Reply(request, json =>
        {
            json.WriteString("status", "ok");
            json.WriteString("protocol_version", MessageWriter.ProtocolVersion);
            json.WriteString("implementation", "solvent");
            json.WriteString("implementation_version", Version);
            json.WriteStartObject("language_info");
            json.WriteString("name", "C#");
            json.WriteString("version", LanguageVersion);
            json.WriteString("mimetype", "text/x-csharp");
            json.WriteString("file_extension", ".cs");
            json.WriteString("pygments_lexer", "csharp");
            json.WriteString("codemirror_mode", "text/x-csharp");
            json.WriteString("nbconvert_exporter", "script");
            json.WriteEndObject();
            json.WriteString("banner", $"Solvent {Version}: C# {LanguageVersion} on .NET {Environment.Version}");
            json.WriteBoolean("debugger", false);
            json.WriteTexts("supported_features", []);
            json.WriteStartArray("help_links");
            json.WriteStartObject();
            json.WriteString("text", "C# documentation");
            json.WriteString("url", "https://learn.microsoft.com/dotnet/csharp/");
            json.WriteEndObject();
            json.WriteEndArray();
        });
        return Task.CompletedTask;
    }
}
