using System.Threading.Channels;

namespace Solvent.Lint.Tests;

public sealed class LintWatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Only_what_changes_is_linted_again_and_the_end_is_no_error()
    {
        _folder.WriteNotebook("a.dib", "var x = 1;");
        _folder.WriteNotebook("b.dib", "var y = 1;");
        var results = Channel.CreateUnbounded<LintResult>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var watch = LintWatch.RunAsync([_folder.Path], _folder.Options, result => results.Writer.TryWrite(result), stop.Token);
        var first = await NextAsync(results);
        _folder.WriteNotebook("b.dib", "#r \"nuget: Microsoft.ML\"");
        var second = await NextAsync(results);
        _folder.Write("notes.txt", "nothing to lint");
        _folder.WriteNotebook("sub/c.dib", "var z = 1;");
        var third = await NextAsync(results);
        await stop.CancelAsync();
        await watch.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal(["a.dib", "b.dib"], first.Files);
        Assert.Equal(["b.dib"], second.Files);
        Assert.Equal(["SLV2003"], second.Findings.Select(finding => finding.Rule));
        Assert.Equal(["sub/c.dib"], third.Files);
    }

    [Fact]
    public async Task A_notebook_that_is_broken_for_a_moment_does_not_end_the_watch()
    {
        var path = _folder.Write("a.ipynb", """{"cells":[],"nbformat":4}""");
        var results = Channel.CreateUnbounded<LintResult>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var watch = LintWatch.RunAsync([path], _folder.Options, result => results.Writer.TryWrite(result), stop.Token);
        await NextAsync(results);
        _folder.Write("a.ipynb", "{");
        var broken = await NextAsync(results);
        _folder.Write("a.ipynb", """{"cells":[],"nbformat":4,"nbformat_minor":5}""");
        var mended = await NextAsync(results);
        await stop.CancelAsync();
        await watch.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal("notebook-corrupt", Assert.Single(broken.Notes).Code);
        Assert.Empty(mended.Notes);
    }

    private static async Task<LintResult> NextAsync(Channel<LintResult> results)
        => await results.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
}
