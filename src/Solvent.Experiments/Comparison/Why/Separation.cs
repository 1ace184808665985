namespace Solvent.Experiments;

/// <summary>The run that tells one difference from the others: like the best run in everything but that.</summary>
internal static class Separation
{
    public static SuggestedRun Of(Factor factor, RunRecord best, RunRecord worst, IReadOnlyList<Factor> differing)
    {
        var purpose = $"A run like {best.Id}, but with {Words(factor, worst)}.";
        if (best.Notebook is not { } notebook) return new SuggestedRun(purpose, []);
        var commands = new List<string>();
        foreach (var data in differing.Where(other => other.Kind == DifferenceKind.Data))
        {
            if (DifferenceText.Of(data, data == factor ? worst : best) is { } version && !version.Contains(',', StringComparison.Ordinal)) commands.Add($"solvent dataset checkout {Shell(data.Name)}@{version}");
        }

        if (factor.Kind is DifferenceKind.Code or DifferenceKind.Packages) return new SuggestedRun(purpose, []);
        var values = differing
            .Where(other => other.Kind is DifferenceKind.Parameter or DifferenceKind.Seed)
            .Select(other => (other.Name, Value: DifferenceText.Of(other, other == factor ? worst : best)))
            .Where(param => param.Value is not null)
            .Select(param => $" -p {Shell($"{param.Name}={param.Value}")}");
        commands.Add($"solvent run {Shell(notebook)}{string.Concat(values)}");
        return new SuggestedRun(purpose, commands);
    }

    private static string Words(Factor factor, RunRecord worst) => factor.Kind switch
    {
        DifferenceKind.Data => DifferenceText.Of(factor, worst) is { } version ? $"{factor.Name}@{version}" : $"no {factor.Name}",
        DifferenceKind.Code => $"the code of {worst.Id}",
        DifferenceKind.Packages => $"the packages of {worst.Id}",
        _ => DifferenceText.Of(factor, worst) is { } value ? $"{factor.Name} = {value}" : $"no {factor.Name}",
    };

    private static string Shell(string word) => word.All(character => char.IsLetterOrDigit(character) || character is '.' or '_' or '-' or '/' or '=' or '@' or '+' or ',' or ':')
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
