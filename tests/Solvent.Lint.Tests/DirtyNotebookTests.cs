using System.Text.RegularExpressions;

namespace Solvent.Lint.Tests;

public sealed partial class DirtyNotebookTests
{
    [Theory]
    [InlineData("dirty.ipynb",
        "SLV2003 cell 1 2:4-2:36",
        "SLV2001 cell 4 2:10-2:25",
        "SLV1005 cell 6 6:56-6:70",
        "SLV3001 cell 7 1:1-1:59",
        "SLV4003 cell 11 2:5-2:7",
        "SLV4003 cell 11 3:5-3:10",
        "SLV4004 cell 12 4:1-4:78")]
    [InlineData("dirty.dib",
        "SLV2003 cell 1 1:4-1:30",
        "SLV2001 cell 2 5:38-5:43",
        "SLV3001 cell 2 10:9-10:41",
        "SLV1005 cell 2 11:80-11:87")]
    public async Task Exactly_the_planted_findings_are_named(string sample, params string[] planted)
    {
        var result = await NotebookLinter.LintAsync([Sample.Path(sample)], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(planted, result.Findings.Select(finding =>
            $"{finding.Rule} cell {finding.Cell} {finding.Line}:{finding.Column}-{finding.EndLine}:{finding.EndColumn}"));
        Assert.Empty(result.Notes);
    }

    [Fact]
    public async Task A_message_states_the_problem_and_the_remedy()
    {
        var result = await NotebookLinter.LintAsync([Sample.Path("dirty.ipynb")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "Package 'Microsoft.Data.Analysis' has no version, so a later run can get other code; pin the version in use: \"nuget: Microsoft.Data.Analysis, x.y.z\"",
                "This MLContext has no seed, so what 'Sdca' does with it can differ from run to run; pass a seed: new MLContext(seed: 1)",
                "'ArrivalDelay' is the label and also part of the features in 'Features', so the model sees the answer; remove it from Concatenate",
                "'Append' returns a new pipeline that is discarded, so this step never runs; assign the result",
                "'ml' is declared in cell 5, line 2 already, so what it means depends on which cell ran last; give this one a name of its own",
                "'model' is declared in cell 9, line 2 already, so what it means depends on which cell ran last; give this one a name of its own",
                "'pipeline' is computed from itself, and 'pipeline' comes from cell 7, so each run of this cell changes it again; give the result a name of its own",
            ],
            result.Findings.Select(finding => Version().Replace(finding.Message, "x.y.z")));
    }

    // The version in use is the newest one that the machine has.
    [GeneratedRegex(@"[0-9]+\.[0-9]+\.[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
