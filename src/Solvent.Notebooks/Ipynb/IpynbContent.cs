using System.Globalization;
using System.Text.Json.Nodes;
using Solvent.Notebooks.Json;

namespace Solvent.Notebooks.Ipynb;

/// <summary>A .ipynb file: the JSON tree and the white space around it.</summary>
internal sealed class IpynbContent : NotebookContent
{
    /// <summary>The text of a notebook without cells.</summary>
    public const string NewText =
        """
        {
         "cells": [],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          },
          "language_info": {
           "file_extension": ".cs",
           "mimetype": "text/x-csharp",
           "name": "C#"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    private readonly RawObject _root;
    private readonly RawArray _cellValues;
    private readonly List<CellContent> _cells;
    private readonly JsonStyle _style;
    private readonly string _text;
    private readonly string _before;
    private readonly string _after;
    private LineStarts? _lines;

    private IpynbContent(string text, RawObject root, RawArray cellValues, List<CellContent> cells, JsonStyle style, int end)
    {
        (_root, _cellValues, _cells, _style) = (root, cellValues, cells, style);
        (_text, _before, _after) = (text, text[..root.Offset], text[end..]);
    }

    public override NotebookFormat Format => NotebookFormat.Ipynb;

    public override IReadOnlyList<CellContent> Cells => _cells;

    public static IpynbContent Parse(string text, string? path)
    {
        var (root, end) = IpynbReader.ReadRoot(text, path);
        var cellValues = IpynbReader.CellsOf(root, text, path);
        var style = JsonStyle.Of(text);
        var language = IpynbLanguage.OfDocument(root);
        var cells = cellValues.Values
            .Select((value, index) => (CellContent)new IpynbCell(IpynbReader.CheckCell(value, index, text, path), language, style))
            .ToList();
        return new IpynbContent(text, root, cellValues, cells, style, end);
    }

    public override void WriteTo(TextWriter output)
    {
        output.Write(_before);
        _root.WriteTo(output, _style, "");
        output.Write(_after);
    }

    public override FilePosition? Locate(int cell, int offset)
        => ((IpynbCell)_cells[cell]).OffsetOf(offset) is { } place ? (_lines ??= new LineStarts(_text)).InFile(place) : null;

    public override CellContent Insert(int index, CellKind kind, string language, string source)
    {
        var value = new RawObject { ["cell_type"] = new RawScalar(kind switch { CellKind.Code => "\"code\"", CellKind.Markdown => "\"markdown\"", _ => "\"raw\"" }) };
        if (kind == CellKind.Code) value["execution_count"] = new RawScalar("null");
        if (HasCellIds) value["id"] = JsonStrings.Scalar(NewId(), asciiOnly: true);
        value["metadata"] = new RawObject();
        if (kind == CellKind.Code) value["outputs"] = new RawArray([]);
        value["source"] = new RawArray([]);

        var documentLanguage = IpynbLanguage.OfDocument(_root);
        if (kind == CellKind.Code && language != documentLanguage) IpynbLanguage.Set(value.ObjectOrNew("metadata"), language);
        var cell = new IpynbCell(value, documentLanguage, _style) { Source = source };
        _cellValues.Insert(index, value);
        _cells.Insert(index, cell);
        return cell;
    }

    public override void RemoveAt(int index)
    {
        _cellValues.RemoveAt(index);
        _cells.RemoveAt(index);
    }

    public override JsonNode? GetMetadata(string name) => _root.Object("metadata")?[name] is { } value ? JsonNodes.From(value) : null;

    public override void SetMetadata(string name, JsonNode? value)
        => _root.ObjectOrNew("metadata")[name] = value is null ? null : JsonNodes.ToRaw(value);

    /// <summary>Cells have identifiers since nbformat 4.5.</summary>
    private bool HasCellIds
        => _root["nbformat_minor"] is RawScalar minor && int.TryParse(minor.Text, CultureInfo.InvariantCulture, out var number) && number >= 5;

    private string NewId()
    {
        var used = _cells.Select(cell => cell.Id).ToHashSet();
        string id;
        do id = Guid.NewGuid().ToString("N")[..8];
        while (used.Contains(id));
        return id;
    }
}
