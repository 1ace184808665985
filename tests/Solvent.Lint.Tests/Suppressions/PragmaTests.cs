namespace Solvent.Lint.Tests.Suppressions;

/// <summary><c>#pragma warning</c> for rules about cells, which the compiler does not run.</summary>
public sealed class PragmaTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("SLV4001", "#pragma warning disable SLV4001\nvar tax = rate;", "var rate = 1;")]
    [InlineData("SLV4003", "#pragma warning disable SLV4003\nvar rate = 1;", "var rate = 2;")]
    [InlineData("SLV4004", "var rate = 1;", "#pragma warning disable SLV4003, SLV4004\nrate++;")]
    [InlineData("SLV4004", "var rate = 1;", "#pragma warning disable\nrate++;")]
    public async Task A_rule_is_off_behind_the_line_in_all_cells(string rule, params string[] cells)
    {
        _folder.WriteNotebook("model.dib", cells);

        var result = await _folder.LintAsync();

        Assert.Empty(result.Findings);
        var suppressed = Assert.Single(result.Suppressed);
        Assert.Equal((rule, null), (suppressed.Finding.Rule, suppressed.Justification));
    }

    [Theory]
    [InlineData("var rate = 1;", "rate++;\n#pragma warning disable SLV4004")]
    [InlineData("#pragma warning disable SLV4004\nvar rate = 1;\n#pragma warning restore SLV4004", "rate++;")]
    [InlineData("#pragma warning disable SLV4003\nvar rate = 1;", "rate++;")]
    [InlineData("#if NEVER\n#pragma warning disable SLV4004\n#endif\nvar rate = 1;", "rate++;")]
    public async Task Before_it_and_behind_a_line_that_restores_the_rule_it_is_on(params string[] cells)
    {
        _folder.WriteNotebook("model.dib", cells);

        Assert.Equal(["SLV4004"], (await _folder.LintAsync()).Findings.Select(finding => finding.Rule));
    }
}
