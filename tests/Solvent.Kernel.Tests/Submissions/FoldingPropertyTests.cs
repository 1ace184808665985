using CsCheck;
using Solvent.Kernel.Submissions;

namespace Solvent.Kernel.Tests.Submissions;

public sealed class FoldingPropertyTests
{
    private const int Never = int.MaxValue;

    private static readonly Gen<string> Cell = Gen.Select(Gen.Int[0, 9], Gen.Bool, Gen.Bool, Gen.Int[0, 19], (number, isFirst, isOtherFirst, kind) =>
    {
        var (name, other) = (isFirst ? "a" : "b", isOtherFirst ? "a" : "b");
        string[] cells =
        [
        $"var {name} = {number};",
        $"var {name} = \"{number}\";",
        $"int {name}() => {number};",
        $"int {name}(int n) => n + {number};",
        $"string {name}(string s) => s + \"{number}\";",
        $"record {name}(int V) {{ public int Sum => V + {number}; }}",
        $"static string Shown(this int n) => \"{number}:\" + n;",
        $"const int {name} = {number};",
        $"{name} = {number};",
        $"object {name} = {other};",
        $"{name}",
        $"{name}()",
        $"{name}({number})",
        $"{name}(\"x\")",
        $"{name} + {other}",
        $"new {name}(1).Sum",
        $"{number}.Shown()",
        $"var {name} = new {{ {name} = {number} }};",
        $"var {name} = await Task.FromResult({other});",
        $"{name} = await Task.FromResult({number});"
        ];
        return cells[kind];
    });

    [Fact]
    public void Cells_do_the_same_however_many_are_folded_together()
        => Cell.Array[4, 12].Where(cells => !CallsPastAnother(cells, "a") && !CallsPastAnother(cells, "b")).Sample(
            cells =>
            {
                var expected = Run(cells, Never);
                foreach (var length in (int[])[1, 3, 16]) Assert.Equal(expected, Run(cells, length));
            },
            iter: 12,
            threads: 1,
            print: cells => string.Join('\n', cells));

    // Among submissions a call looks past a variable or a type for a method of the same name in an earlier one; folded, the later declaration has
    // the name.
    private static bool CallsPastAnother(string[] cells, string name)
        => Array.Exists(cells, cell => cell.StartsWith($"int {name}(", StringComparison.Ordinal) || cell.StartsWith($"string {name}(", StringComparison.Ordinal))
        && Array.Exists(cells, cell => cell.StartsWith($"var {name} ", StringComparison.Ordinal) || cell.StartsWith($"object {name} ", StringComparison.Ordinal)
            || cell.StartsWith($"const int {name} ", StringComparison.Ordinal) || cell.StartsWith($"record {name}(", StringComparison.Ordinal));

    private static List<string> Run(string[] cells, int foldLength)
    {
        var engine = new SubmissionEngine(foldLength);
        var results = new List<string>();
        foreach (var cell in cells)
        {
            try
            {
                results.Add(engine.Start(engine.Compile(cell, "cell", CancellationToken.None)).GetAwaiter().GetResult()?.ToString() ?? "nothing");
            }
            catch (CompilationFailedException)
            {
                results.Add("does not compile");
            }
        }

        results.AddRange(engine.Variables().Select(variable => $"{variable.Name} {variable.Value}"));
        return results;
    }
}
