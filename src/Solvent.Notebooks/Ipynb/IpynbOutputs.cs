using System.Globalization;
using Solvent.Notebooks.Json;

namespace Solvent.Notebooks.Ipynb;

/// <summary>Outputs as nbformat 4 stores them.</summary>
internal static class IpynbOutputs
{
    public static NotebookOutput Read(RawObject output) => output.Text("output_type") switch
    {
        "stream" => new StreamOutput(output.Text("name") ?? "stdout", IpynbText.Read(output["text"])),
        "display_data" => new DisplayOutput(ReadBundle(output.Object("data"))),
        "execute_result" => new ExecuteResultOutput(ReadCount(output["execution_count"]), ReadBundle(output.Object("data"))),
        "error" => new ErrorOutput(output.Text("ename") ?? "", output.Text("evalue") ?? "", ReadTraceback(output["traceback"])),
        var other => new OtherOutput(other ?? "", output.ToCompactText()),
    };

    /// <summary>The output with its keys sorted, as nbformat writes them.</summary>
    public static RawJson ToRaw(NotebookOutput output, JsonStyle style) => output switch
    {
        StreamOutput stream => new RawObject
        {
            ["name"] = IpynbText.String(stream.Name, style),
            ["output_type"] = Type("stream"),
            ["text"] = IpynbText.Lines(stream.Text, style),
        },
        DisplayOutput display => new RawObject
        {
            ["data"] = Bundle(display.Data, style),
            ["metadata"] = new RawObject(),
            ["output_type"] = Type("display_data"),
        },
        ExecuteResultOutput result => new RawObject
        {
            ["data"] = Bundle(result.Data, style),
            ["execution_count"] = new RawScalar(result.ExecutionCount?.ToString(CultureInfo.InvariantCulture) ?? "null"),
            ["metadata"] = new RawObject(),
            ["output_type"] = Type("execute_result"),
        },
        ErrorOutput error => new RawObject
        {
            ["ename"] = IpynbText.String(error.Name, style),
            ["evalue"] = IpynbText.String(error.Message, style),
            ["output_type"] = Type("error"),
            ["traceback"] = new RawArray(error.Traceback.Select(line => IpynbText.String(line, style))),
        },
        OtherOutput other => JsonNodes.FromText(other.Json),
        _ => throw new ArgumentException($"'{output.GetType()}' is no output that a notebook stores.", nameof(output)),
    };

    private static RawScalar Type(string name) => new($"\"{name}\"");

    private static int? ReadCount(RawJson? value)
        => value is RawScalar scalar && int.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static string[] ReadTraceback(RawJson? value)
        => value is RawArray lines ? [.. lines.Values.OfType<RawScalar>().Where(line => line.IsString).Select(line => line.Decode())] : [];

    private static MimeBundle ReadBundle(RawObject? data)
        => MimeBundle.From((data?.Members ?? []).Select(member => ReadContent(member.Key, member.Value)));

    private static MimeContent ReadContent(string mimeType, RawJson value)
        => MimeBundle.IsJsonType(mimeType) || !IsText(value)
            ? new MimeContent(mimeType, value.ToCompactText(), IsJson: true)
            : new MimeContent(mimeType, IpynbText.Read(value));

    private static bool IsText(RawJson value) => value is RawScalar { IsString: true } or RawArray;

    private static RawObject Bundle(MimeBundle bundle, JsonStyle style)
    {
        var data = new RawObject();
        foreach (var content in bundle) data.Append(content.MimeType, Content(content, style));
        return data;
    }

    private static RawJson Content(MimeContent content, JsonStyle style)
    {
        if (content.IsJson) return JsonNodes.FromText(content.Text);
        // Base64 has no lines worth separating, and a client expects one string.
        return content.Text.Contains('\n', StringComparison.Ordinal) || content.MimeType.StartsWith("text/", StringComparison.Ordinal)
            ? IpynbText.Lines(content.Text, style)
            : IpynbText.String(content.Text, style);
    }
}
