using System.Text;

namespace Solvent.Experiments.Tests;

public sealed class GitDiffTests : IDisposable
{
    private readonly GitRepository _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_patch_makes_the_commit_what_the_work_tree_was()
    {
        _work.Write("code.cs", "one\ntwo\n");
        _work.Write("old.txt", Encoding.Latin1.GetBytes("caf\u00e9\n"));
        _work.Write("image.bin", [0, 1, 2, 3]);
        _work.Commit();
        _work.Write("code.cs", "one\nthree\n");
        _work.Write("old.txt", Encoding.Latin1.GetBytes("th\u00e9\n"));
        _work.Write("image.bin", [0, 9, 9]);
        _work.Write("new/ünïcode name.txt", "fresh");
        var status = _work.Output("status", "--porcelain");

        using var again = Reproduced(Diff()!);

        Assert.Equal(status, _work.Output("status", "--porcelain"));
        foreach (var name in (string[])["code.cs", "old.txt", "image.bin", "new/ünïcode name.txt"]) Assert.Equal(_work.Read(name), again.Read(name));
    }

    [Fact]
    public void Ignored_files_secrets_and_large_or_binary_untracked_files_are_left_out()
    {
        _work.Write(".gitignore", "*.log\n");
        _work.Commit();
        _work.Write("run.log", "ignored");
        _work.Write(".env", "TOKEN=secret");
        _work.Write("model.zip", [80, 75, 0, 0]);
        _work.Write("huge.csv", new string('x', 2_000_000));
        _work.Write("notes.txt", "kept");

        var diff = Encoding.UTF8.GetString(Diff()!);

        Assert.Contains("+kept", diff, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", diff, StringComparison.Ordinal);
        Assert.DoesNotContain("run.log", diff, StringComparison.Ordinal);
        foreach (var name in (string[])[".env", "model.zip", "huge.csv"]) Assert.Contains($"# not included: {name}\n", diff, StringComparison.Ordinal);
        using var again = Reproduced(Encoding.UTF8.GetBytes(diff));
        Assert.True(again.Has("notes.txt"));
    }

    [Theory]
    [InlineData(700_000, 10)]
    [InlineData(10, 700_000)]
    public void A_change_that_is_too_large_is_named_and_the_rest_still_applies(int rowsBefore, int rowsAfter)
    {
        _work.Write("dätä.csv", Rows(rowsBefore));
        _work.Write("code.cs", "1\n");
        _work.Commit();
        _work.Write("dätä.csv", Rows(rowsAfter));
        _work.Write("code.cs", "2\n");

        var diff = Diff()!;

        Assert.StartsWith("# not included: dätä.csv\n", Encoding.UTF8.GetString(diff), StringComparison.Ordinal);
        using var again = Reproduced(diff);
        Assert.Equal("2\n"u8.ToArray(), again.Read("code.cs"));
    }

    [Fact]
    public void What_git_prints_is_read_up_to_a_limit()
    {
        _work.Write("data.csv", Rows(1000));
        _work.Commit();

        Assert.Equal(100, new GitCommand(_work.Root) { Limit = 100 }.Run("show", "HEAD:data.csv")!.Length);
    }

    private static string Rows(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"{i},a\n"));

    [Fact]
    public void A_work_tree_that_is_as_its_commit_has_no_patch()
    {
        _work.Write("code.cs", "1\n");
        _work.Commit();

        Assert.Null(Diff());
    }

    [Fact]
    public void Outside_of_a_work_tree_there_is_no_patch()
        => Assert.Null(GitDiff.Read(Path.GetTempPath(), Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.tmp")));

    private byte[]? Diff()
    {
        var temporary = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.tmp");
        var diff = GitDiff.Read(_work.Root, temporary);
        Assert.False(File.Exists(temporary));
        return diff;
    }

    private GitRepository Reproduced(byte[] diff)
    {
        var again = new GitRepository();
        again.Git("pull", "--quiet", _work.Root, "HEAD");
        var patch = Path.Combine(again.Root, ".git", "work.diff");
        File.WriteAllBytes(patch, diff);
        again.Git("apply", patch);
        return again;
    }
}
