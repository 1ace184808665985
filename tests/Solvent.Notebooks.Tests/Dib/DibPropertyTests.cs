using CsCheck;

namespace Solvent.Notebooks.Tests.Dib;

public sealed class DibPropertyTests
{
    private static readonly Gen<string> Newline = Gen.OneOf("\n", "\r\n");

    private static readonly Gen<string> Line = Gen.OneOf("", " ", "x", "  y = \"é😀\";", "#!time", "#!csharp ", "\t", "#r \"nuget: A\"");

    private static readonly Gen<string> Header = Gen.OneOf("#!csharp", "#!md", "#!html", "#!meta", "#!c#", "#!F#");

    [Fact]
    public void Reading_and_writing_gives_the_same_text()
        => Gen.Select(Gen.OneOf(Line, Header.Where(header => header != "#!meta")).Array[0, 12], Newline, Gen.OneOf("", "\uFEFF")).Sample((lines, newline, mark) =>
        {
            var text = mark + string.Join(newline, lines);
            Assert.Equal(text, NotebookDocument.Parse(text, NotebookFormat.Dib).ToText());
        });

    [Fact]
    public void What_is_set_is_what_is_read_back()
        => Gen.Select(Gen.OneOf("csharp", "markdown", "html", "mermaid", "javascript", "fsharp"), Line.Array[0, 5], Gen.Int[0, 100]).Array[0, 5].Sample(cells =>
        {
            var document = NotebookDocument.Create(NotebookFormat.Dib);
            foreach (var (language, lines, place) in cells)
            {
                var kind = language == "markdown" ? CellKind.Markdown : CellKind.Code;
                document.InsertCell(place % (document.Cells.Count + 1), kind, string.Join('\n', lines), language);
            }

            var read = NotebookDocument.Parse(document.ToText(), NotebookFormat.Dib);

            Assert.Equal(
                document.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source)),
                read.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source)));
        });

    [Fact]
    public void Changing_a_source_leaves_the_other_cells_alone()
        => Gen.Select(Gen.OneOf(Line, Header.Where(header => header != "#!meta")).Array[1, 12], Newline, Line.Array[0, 3], Gen.Int[0, 100]).Sample((lines, newline, source, choice) =>
        {
            var document = NotebookDocument.Parse(string.Join(newline, lines), NotebookFormat.Dib);
            if (document.Cells.Count == 0) return;
            var changed = choice % document.Cells.Count;
            var before = document.Cells.Select(cell => cell.Source).ToList();

            document.Cells[changed].Source = string.Join('\n', source);

            // An emptied cell before the first header is not there when the file is read again.
            var kept = document.Cells.Select(cell => cell.Source).ToList();
            var read = NotebookDocument.Parse(document.ToText(), NotebookFormat.Dib).Cells.Select(cell => cell.Source).ToList();
            if (kept.Count > read.Count && kept[0].Length == 0) kept.RemoveAt(0);
            Assert.Equal(kept, read);
            Assert.Equal(before.Where((_, index) => index != changed), document.Cells.Where(cell => cell.Index != changed).Select(cell => cell.Source));
        });
}
