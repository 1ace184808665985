using System.Globalization;
using System.Text.Json.Nodes;
using Solvent.Notebooks.Json;

namespace Solvent.Notebooks.Ipynb;

/// <summary>A cell of a .ipynb file.</summary>
internal sealed class IpynbCell(RawObject value, string documentLanguage, JsonStyle style) : CellContent
{
    private string? _source;

    public override CellKind Kind => value.Text("cell_type") switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    public override string Language => Kind switch
    {
        CellKind.Code => IpynbLanguage.OfCell(value.Object("metadata"), documentLanguage),
        CellKind.Markdown => CellLanguage.Markdown,
        _ => CellLanguage.Raw,
    };

    public override string Source
    {
        get => _source ??= IpynbText.Read(value["source"]);
        set
        {
            if (value == Source) return;
            _source = value;
            if (Value["source"] is RawArray lines) IpynbText.Replace(lines, value, style);
            else Value["source"] = Value["source"] is RawScalar ? IpynbText.String(value, style) : IpynbText.Lines(value, style);
        }
    }

    public override string? Id => value.Text("id");

    public override int? ExecutionCount
    {
        get => Value["execution_count"] is RawScalar count && int.TryParse(count.Text, CultureInfo.InvariantCulture, out var number) ? number : null;
        set
        {
            if (value == ExecutionCount && Value["execution_count"] is not null) return;
            Value["execution_count"] = new RawScalar(value?.ToString(CultureInfo.InvariantCulture) ?? "null");
        }
    }

    public override IReadOnlyList<NotebookOutput> Outputs
    {
        get => Value["outputs"] is RawArray outputs ? [.. outputs.Values.OfType<RawObject>().Select(IpynbOutputs.Read)] : [];
        set => Value["outputs"] = new RawArray(value.Select(output => IpynbOutputs.ToRaw(output, style)));
    }

    private RawObject Value => value;

    /// <summary>Where a place in the source is in the text of the file; <see langword="null"/> when it is new.</summary>
    public int? OffsetOf(int offset)
    {
        var pieces = value["source"] switch
        {
            RawArray lines => [.. lines.Values.OfType<RawScalar>()],
            RawScalar text => [text],
            _ => Array.Empty<RawScalar>(),
        };
        for (var i = 0; i < pieces.Length; i++)
        {
            var length = pieces[i].Decode().Length;
            // The end of the source is behind its last character.
            if (offset < length || (offset == length && i == pieces.Length - 1)) return pieces[i].Offset > 0 ? pieces[i].Offset + 1 + JsonStrings.Spelled(pieces[i].Text[1..^1], offset) : null;
            offset -= length;
        }

        return null;
    }

    public override JsonNode? GetMetadata(string name) => Value.Object("metadata")?[name] is { } entry ? JsonNodes.From(entry) : null;

    public override void SetMetadata(string name, JsonNode? value)
        => Value.ObjectOrNew("metadata")[name] = value is null ? null : JsonNodes.ToRaw(value);
}
