using CsCheck;
using Solvent.Lint.Baselines;

namespace Solvent.Lint.Tests.Baselines;

public sealed class BaselineTextTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read_in_any_order()
        => Gen.Select(Gen.String, Gen.String, Gen.String, Gen.Int[1, 99], Gen.String, (rule, file, line, count, message) => new BaselineEntry(rule, file, line, count, message))
            .Array[0, 8]
            .Sample(entries =>
            {
                BaselineEntry[] distinct = [.. entries.Where(IsText).DistinctBy(entry => (entry.File, entry.Rule, entry.Fingerprint))];
                var text = BaselineText.Write(distinct);
                var read = BaselineText.Read(text, "baseline");
                Assert.Equal(distinct.ToHashSet(), read.ToHashSet());
                Assert.Equal(text, BaselineText.Write(read.Reverse()));
            });

    [Fact]
    public void Two_branches_that_were_merged_line_by_line_are_read_as_both()
    {
        BaselineEntry[] ours = [new("SLV2001", "a.dib", "1", 2, "m"), new("SLV2001", "b.dib", "2", 1, "m")];
        BaselineEntry[] theirs = [new("SLV2001", "a.dib", "1", 3, "m"), new("SLV2001", "c.dib", "3", 1, "m")];

        var merged = BaselineText.Read(BaselineText.Write(ours) + string.Concat(BaselineText.Write(theirs).Split('\n').Skip(1).Select(line => line + "\r\n")), "baseline");

        Assert.Equal([("a.dib", 3), ("b.dib", 1), ("c.dib", 1)], merged.Select(entry => (entry.File, entry.Count)));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("class Program;", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\"solventLintBaseline\":1}\n<<<<<<< ours\n", 2)]
    [InlineData("{\"solventLintBaseline\":1}\n{\"file\":\"a\",\"rule\":\"SLV2001\",\"line\":\"x\",\"count\":1}\n{\"file\":\"a\"}", 3)]
    [InlineData("{\"solventLintBaseline\":1}\n{\"file\":\"a\",\"rule\":\"SLV2001\",\"line\":\"x\",\"count\":0}", 2)]
    [InlineData("{\"solventLintBaseline\":1}\n{\"file\":7,\"rule\":\"SLV2001\",\"line\":\"x\",\"count\":1}", 2)]
    public async Task A_file_that_is_none_is_named_with_its_line_and_never_overwritten(string text, int line)
    {
        var path = _folder.Write("baseline.jsonl", text);

        var failure = Assert.Throws<SolventException>(() => LintBaseline.Compare(path, Nothing));
        await Assert.ThrowsAsync<SolventException>(() => LintBaseline.UpdateAsync(path, Nothing, TestContext.Current.CancellationToken));

        Assert.Equal(("baseline-corrupt", path, line), (failure.Code, failure.File, failure.Line));
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void A_newer_format_is_refused()
    {
        var path = _folder.Write("baseline.jsonl", "{\"solventLintBaseline\":2}\n{\"new\":true}\n");

        var failure = Assert.Throws<SolventException>(() => LintBaseline.Compare(path, Nothing));

        Assert.Equal("baseline-newer", failure.Code);
        Assert.Contains("has format 2; this version of Solvent reads formats up to 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_says_how_to_write_it()
    {
        var failure = Assert.Throws<SolventException>(() => LintBaseline.Compare(Path.Combine(_folder.Path, "none.jsonl"), Nothing));

        Assert.Equal(("baseline-not-found", "Write it with --update-baseline."), (failure.Code, failure.Hint));
    }

    private LintResult Nothing => new([], [], []) { Root = _folder.Path };

    /// <summary>JSON holds no halves of characters.</summary>
    private static bool IsText(BaselineEntry entry) => new[] { entry.Rule, entry.File, entry.Fingerprint, entry.Message }.All(text => text.EnumerateRunes().All(rune => rune != System.Text.Rune.ReplacementChar));
}
