using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading.Magics;

namespace Solvent.Promotion.Reading.Flow;

/// <summary>
/// Finds the statements that made the dataset versions which the notebook commits, or that looked at what it checked out. A project reads versions
/// and does not make them again.
/// </summary>
internal sealed class PreparationSteps(IReadOnlyList<FlowStatement> statements, IReadOnlyList<DataAct> acts)
{
    /// <summary>Why a statement is such a one, as a clause; <see langword="null"/> when it is none.</summary>
    public string? Reason(FlowStatement statement)
    {
        if (acts.Count == 0 || !statement.Effects.IsExternal || statement.Effects.HasResult) return null;
        foreach (var act in acts)
        {
            var isRead = act.Reason.StartsWith("reads", StringComparison.Ordinal);
            if (isRead ? Checks(statement, act) : Writes(statement, act)) return act.Reason;
        }

        return null;
    }

    private static bool Writes(FlowStatement statement, DataAct act)
        => statement.Effects.Texts.Any(text => IsSame(text, act.Path) || (MakesFolder(statement) && IsFolderOf(text, act.Path)));

    private static bool MakesFolder(FlowStatement statement) => statement.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        .Any(access => access is { Name.Identifier.ValueText: "CreateDirectory", Expression: IdentifierNameSyntax { Identifier.ValueText: "Directory" } });

    private bool Checks(FlowStatement statement, DataAct act)
    {
        if (statement.Syntax is not IfStatementSyntax || !statement.Syntax.DescendantNodes().OfType<ThrowStatementSyntax>().Any()) return false;
        return statement.Effects.Texts.Any(text => IsSame(text, act.Path))
            || statements.Any(before => before.Index < statement.Index && before.Effects.Declares.Overlaps(statement.Effects.Uses) && before.Effects.Texts.Any(text => IsSame(text, act.Path)));
    }

    private static bool IsSame(string text, string path) => Normal(text) == Normal(path);

    private static bool IsFolderOf(string text, string path) => text.Length > 0 && Normal(path).StartsWith(Normal(text) + "/", StringComparison.Ordinal);

    private static string Normal(string path)
    {
        var normal = path.Replace('\\', '/').TrimEnd('/');
        return normal.StartsWith("./", StringComparison.Ordinal) ? normal[2..] : normal;
    }
}
