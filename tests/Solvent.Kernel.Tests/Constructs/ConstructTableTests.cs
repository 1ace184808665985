using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Kernel.Tests.Constructs;

/// <summary>The tables of <c>docs/csharp.md</c> are the rows of these tests.</summary>
public class ConstructTableTests
{
    private static readonly IReadOnlyList<ConstructRow> Table =
        [.. ConstructRow.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "csharp.md")))];

    // Kinds of syntax that the parser never makes, that are parts of others, or that belong to another kind of file.
    private static readonly HashSet<string> NoConstructs =
    [
        "UnknownAccessorDeclaration", "IncompleteMember", "BadDirectiveTrivia",
        // Of the version after C# 14.
        "UnionDeclaration", "UnsafeExpression",
    ];

    public static TheoryData<string, int> Rows => new(Table.Select((row, index) => (row.Construct, index)));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_construct_gives_what_the_table_says(string construct, int index)
    {
        var row = Table[index];
        Assert.Equal(construct, row.Construct);
        await using var notebook = Open();
        foreach (var cell in row.Cells.SkipLast(1)) await notebook.ValueAsync(cell);
        var last = await notebook.RunAsync(row.Cells[^1]);

        if (row.Advice is null)
        {
            Assert.True(last.Status == CellStatus.Ok, last.Error?.Message);
            Assert.Equal(row.Value, last.Value);
        }
        else
        {
            Assert.Equal(CellStatus.Error, last.Status);
            Assert.Contains(row.Advice, last.Error!.Message + last.Error.Hint, StringComparison.Ordinal);
        }

        // Whatever the cell was, the session goes on.
        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
    }

    [Fact]
    public void Every_row_has_an_example_and_says_what_it_gives()
        => Assert.All(Table, row => Assert.True(row.Cells.Count > 0 && (row.Value ?? row.Advice) is { Length: > 0 }, row.Construct));

    [Fact]
    public void The_table_has_an_example_of_every_kind_of_syntax_that_the_language_has()
    {
        var shown = Table.SelectMany(row => row.Cells).SelectMany(Kinds).Select(kind => kind.ToString()).ToHashSet(StringComparer.Ordinal);
        var language = Enum.GetNames<SyntaxKind>().Where(IsConstruct);

        var missing = language.Except(shown).Except(NoConstructs).ToList();

        Assert.True(missing.Count == 0, string.Join(' ', missing));
    }

    private static bool IsConstruct(string kind)
        => kind.EndsWith("Statement", StringComparison.Ordinal)
        || kind.EndsWith("Declaration", StringComparison.Ordinal)
        || kind.EndsWith("Expression", StringComparison.Ordinal)
        || kind.EndsWith("Pattern", StringComparison.Ordinal)
        || kind.EndsWith("Constraint", StringComparison.Ordinal)
        || kind.EndsWith("DirectiveTrivia", StringComparison.Ordinal);

    private static IEnumerable<SyntaxKind> Kinds(string cell)
    {
        foreach (var kind in (SourceCodeKind[])[SourceCodeKind.Script, SourceCodeKind.Regular])
        {
            var tree = CSharpSyntaxTree.ParseText(cell, new CSharpParseOptions(LanguageVersion.Latest, kind: kind));
            foreach (var node in tree.GetRoot().DescendantNodesAndSelf(descendIntoTrivia: true)) yield return node.Kind();
        }
    }

    private protected virtual TestNotebook Open() => new();
}
