using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Kernel.Submissions;

namespace Solvent.Kernel.Tests.Submissions;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void The_next_cell_can_be_bound_with_what_a_snapshot_holds(int foldLength)
    {
        var engine = new SubmissionEngine(foldLength);
        foreach (var cell in (string[])["using Pair = (int X, int Y);", "record Row(int Id);", "var row = new Row(1);", "int Twice(int n) => 2 * n;"])
        {
            _ = engine.Start(engine.Compile(cell, "cell", CancellationToken.None));
        }

        var snapshot = engine.Snapshot();
        var tree = CSharpSyntaxTree.ParseText("Pair pair = (row.Id, Twice(2)); Row copy = row;", new CSharpParseOptions(kind: SourceCodeKind.Script), cancellationToken: TestContext.Current.CancellationToken);
        var next = CSharpCompilation.CreateScriptCompilation(
            "Next", tree, snapshot.References, snapshot.Options.WithUsings("System"), snapshot.Last, typeof(object), snapshot.HostObjectType);

        Assert.DoesNotContain(next.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Same(snapshot, engine.Snapshot());
    }
}
