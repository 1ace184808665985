using Solvent.Kernel.LanguageServices;
using Solvent.Kernel.Tests.Constructs;

namespace Solvent.Kernel.Tests.LanguageServices;

/// <summary>What <c>docs/csharp.md</c> says of a cell when it runs is said of it before.</summary>
public class ConstructDiagnosisTests : LanguageTestBase
{
    private static readonly IReadOnlyList<ConstructRow> Table =
        [.. ConstructRow.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "csharp.md")))];

    public static TheoryData<string, int> Rows => new(Table.Select((row, index) => (row.Construct, index)));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_cell_has_errors_before_it_runs_when_it_has_them_then(string construct, int index)
    {
        var row = Table[index];
        Assert.Equal(construct, row.Construct);
        await using var notebook = Open();
        foreach (var cell in row.Cells.SkipLast(1))
        {
            Assert.Empty(await ErrorsAsync(notebook, cell));
            await notebook.ValueAsync(cell);
        }

        var errors = await ErrorsAsync(notebook, row.Cells[^1]);

        if (row.Advice is null) Assert.Empty(errors);
        // Some fail only when they run.
        else if (errors.Count > 0) Assert.Contains(errors, error => error.Contains(row.Advice, StringComparison.Ordinal));
        else Assert.NotEqual("CompilationError", (await notebook.RunAsync(row.Cells[^1])).Error!.Name);
    }

    private protected virtual TestNotebook Open() => new();

    private static async Task<IReadOnlyList<string>> ErrorsAsync(TestNotebook notebook, string cell)
        => [.. (await DiagnoseAsync(notebook, cell)).Where(problem => problem.Severity == CellDiagnosticSeverity.Error).Select(problem => $"{problem.Id}: {problem.Message}")];
}
