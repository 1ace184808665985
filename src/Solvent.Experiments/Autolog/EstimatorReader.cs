using System.Collections;
using System.Reflection;

namespace Solvent.Experiments;

/// <summary>
/// Looks into an estimator of ML.NET, whose types this room cannot reference. The parts of a chain and the options of a trainer have no public names; what a version of
/// ML.NET keeps elsewhere is not found, and nothing else comes of it.
/// </summary>
internal static class EstimatorReader
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The estimators that a chain applies, in order; an estimator alone is its own chain.</summary>
    public static IEnumerable<object> Steps(object estimator)
        => estimator.GetType().Name.StartsWith("EstimatorChain`", StringComparison.Ordinal) && Field(estimator, field => field.Name == "_estimators") is IEnumerable steps
            ? steps.Cast<object>().SelectMany(Steps)
            : [estimator];

    /// <summary>The trainers among the steps, and those that they train in turn.</summary>
    public static IEnumerable<Trainer> Trainers(object estimator) => Steps(estimator).Where(IsTrainer).SelectMany(AndInner).Select(Read);

    /// <summary>What a step is called: <c>OneHotEncoding</c>.</summary>
    public static string StepName(object step)
    {
        var name = step.GetType().Name.Split('`')[0];
        foreach (var end in (string[])["Estimator", "ingTransformer"])
        {
            if (name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal)) return name[..^end.Length];
        }

        return name;
    }

    private static bool IsTrainer(object step)
        => Array.Exists(step.GetType().GetInterfaces(), contract => contract is { Name: "ITrainerEstimator`2", Namespace: "Microsoft.ML.Trainers" })
            || step.GetType() is { Namespace: { } space } type && space.StartsWith("Microsoft.ML", StringComparison.Ordinal) && type.Name.EndsWith("Trainer", StringComparison.Ordinal);

    private static IEnumerable<object> AndInner(object trainer)
        => Field(trainer, field => field.Name == "Trainer") is { } inner && IsTrainer(inner) ? [trainer, .. AndInner(inner)] : [trainer];

    private static Trainer Read(object trainer)
    {
        var options = Field(trainer, field => IsOptions(field.FieldType));
        return new Trainer(trainer.GetType().Name, [.. options is null ? TrainerOptions.OfFields(trainer) : TrainerOptions.Of(trainer, options)]);
    }

    private static bool IsOptions(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name.Split('`')[0] is var name && (name.EndsWith("Options", StringComparison.Ordinal) || name.EndsWith("OptionsBase", StringComparison.Ordinal))) return true;
        }

        return false;
    }

    private static object? Field(object target, Func<FieldInfo, bool> isMeant)
    {
        for (var type = target.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetFields(Declared).FirstOrDefault(isMeant)?.GetValue(target) is { } value) return value;
        }

        return null;
    }
}
