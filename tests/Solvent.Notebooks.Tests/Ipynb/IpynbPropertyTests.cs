using CsCheck;

namespace Solvent.Notebooks.Tests.Ipynb;

public sealed class IpynbPropertyTests
{
    private static readonly Gen<(string Before, string Source, string After)> WithOneCell =
        Gen.Select(JsonLayouts.Layout, JsonLayouts.Value, JsonLayouts.Value, Gen.OneOf("", "\uFEFF"), Gen.OneOf("", "\n", "\r\n\r\n"))
            .SelectMany((layout, metadata, extra, mark, end) => Sources(layout).Select(source => (
                $$"""{{mark}}{{{layout.Newline}}"cells": [{"odd": {{metadata}}, "cell_type": "code", "source": """,
                source,
                $$""" , "metadata": {"x": {{metadata}}}, "outputs": [ ]}],{{layout.Newline}}"extra":{{extra}},"nbformat":4, "nbformat_minor": 5}{{end}}""")));

    private static readonly Gen<NotebookOutput> Output = Gen.OneOf<NotebookOutput>(
        JsonLayouts.Text.Select(text => (NotebookOutput)new StreamOutput("stdout", text)),
        JsonLayouts.Text.Select(text => (NotebookOutput)new DisplayOutput(MimeBundle.FromHtml(text, text).With("image/png", "aGk="))),
        JsonLayouts.Text.Select(text => (NotebookOutput)new ExecuteResultOutput(2, MimeBundle.FromText(text).With(MimeBundle.Json, "{\"a\":[1.0]}"))),
        JsonLayouts.Text.Array[0, 3].Select(lines => (NotebookOutput)new ErrorOutput("E", "m", lines)));

    private static Gen<string> Sources((string Newline, string Indent) layout) => Gen.OneOf(
        JsonLayouts.Text.Select(text => JsonLayouts.Quote(text, asciiOnly: false)),
        JsonLayouts.Text.Array[0, 4].Select(lines =>
            JsonLayouts.List('[', lines.Select(line => JsonLayouts.Quote(line, asciiOnly: true)), ']', layout, depth: 3)));

    [Fact]
    public void Reading_and_writing_gives_the_same_text()
        => WithOneCell.Sample(file =>
        {
            var text = file.Before + file.Source + file.After;
            Assert.Equal(text, NotebookDocument.Parse(text, NotebookFormat.Ipynb).ToText());
        });

    [Fact]
    public void Changing_a_source_leaves_everything_around_it_alone()
        => Gen.Select(WithOneCell, JsonLayouts.Text).Sample((file, source) =>
        {
            var document = NotebookDocument.Parse(file.Before + file.Source + file.After, NotebookFormat.Ipynb);
            document.Cells[0].Source = source;

            var text = document.ToText();

            Assert.StartsWith(file.Before, text, StringComparison.Ordinal);
            Assert.EndsWith(file.After, text, StringComparison.Ordinal);
            Assert.Equal(source, NotebookDocument.Parse(text, NotebookFormat.Ipynb).Cells[0].Source);
        });

    [Fact]
    public void What_is_set_is_what_is_read_back()
        => Gen.Select(Gen.OneOf(CellKind.Code, CellKind.Markdown, CellKind.Raw), JsonLayouts.Text, Output.Array[0, 3]).Array[0, 4].Sample(cells =>
        {
            var document = NotebookDocument.Create(NotebookFormat.Ipynb);
            foreach (var (kind, source, outputs) in cells)
            {
                var cell = document.InsertCell(document.Cells.Count, kind, source);
                if (kind == CellKind.Code) cell.SetOutputs(outputs);
            }

            var read = NotebookDocument.Parse(document.ToText(), NotebookFormat.Ipynb);

            Assert.Equal(cells.Select(cell => (cell.Item1, cell.Item2)), read.Cells.Select(cell => (cell.Kind, cell.Source)));
            Assert.Equal(
                cells.Where(cell => cell.Item1 == CellKind.Code).SelectMany(cell => cell.Item3),
                read.Cells.SelectMany(cell => cell.Outputs));
        });
}
