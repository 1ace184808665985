using CsCheck;

namespace Solvent.Notebooks.Tests.Directives;

public sealed class CellSyntaxPropertyTests
{
    private static readonly Gen<string> Source = Gen.OneOf(
        "\n", "\r\n", " ", "#", "#!", "#!csharp", "#!md\n", "#r \"nuget: A\"\n", "#if X\n", "#endif\n", "\"", "\"\"\"", "$@\"{", "/*", "*/", "//", "x", ";", "{", "'")
        .Array[0, 15].Select(string.Concat);

    [Fact]
    public void Segments_cover_all_of_a_cell_in_order_with_their_lines()
        => Gen.Select(Source, Gen.OneOf("csharp", "markdown")).Sample((source, language) =>
        {
            var segments = CellSyntax.Parse(source, language);

            Assert.Equal(source, string.Concat(segments.Select(segment => source.Substring(segment.Span.Start, segment.Span.Length))));
            Assert.All(segments, segment => Assert.Equal(1 + source[..segment.Span.Start].Count(letter => letter == '\n'), segment.Line));
            Assert.All(segments.OfType<DirectiveSegment>(), segment => Assert.Equal('#', source[segment.Directive.Span.Start]));
        });
}
