using Solvent.Lint.Analysis;
using Solvent.Lint.Sources;

namespace Solvent.Lint.Fixing;

/// <summary>Looks at code after its fixes: it must compile as far as it did before.</summary>
internal static class FixReview
{
    /// <summary>Leaves the files of a unit as they were when the compiler finds more errors in it now.</summary>
    public static async Task TakeBackWhatBreaksAsync(EditedFiles files, FixLog log, LintOptions options, CancellationToken cancellationToken)
    {
        foreach (var path in files.Texts.Keys.ToList())
        {
            // Another file of the same unit may have taken it along.
            if (!files.Texts.ContainsKey(path)) continue;
            var before = await CountErrorsAsync(path, options, cancellationToken);
            if (await CountErrorsAsync(path, options with { Changed = files.Texts }, cancellationToken) <= before) continue;
            var name = DisplayPath.Of(path, options.Root);
            files.TakeBack(path);
            log.TakeBack(name);
            log.Add(new LintNote("fix-breaks-code", $"The fixes of {name} would have made errors in it: it was left as it is.", name, "Fix it by hand, and report the rules that it breaks."));
        }
    }

    private static async Task<int> CountErrorsAsync(string path, LintOptions options, CancellationToken cancellationToken)
        => (await LintUnits.CreateAsync([path], options, cancellationToken)).Sum(unit => UnitAnalysis.CountErrors(unit, cancellationToken));
}
