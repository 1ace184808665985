namespace Solvent.Kernel.Formatting.Views;

/// <summary>What a completed task has returned.</summary>
internal sealed record TaskResult(object? Value)
{
    /// <summary>The result of <paramref name="task"/>, or <see langword="null"/> when it has none (yet).</summary>
    public static TaskResult? Of(Task task)
    {
        if (!task.IsCompletedSuccessfully) return null;
        var result = task.GetType().GetProperty("Result");
        // A task without a result is one of an internal type underneath.
        return result is null || result.PropertyType.Name == "VoidTaskResult" ? null : new TaskResult(result.GetValue(task));
    }

    /// <summary>The state of <paramref name="task"/> in words.</summary>
    public static string Describe(Task task) => task.Exception is { } failure
        ? ErrorText.Of(failure.InnerException ?? failure)
        : task.IsCompletedSuccessfully ? "completed task" : task.IsCanceled ? "cancelled task" : "task that still runs (await it to see its result)";
}
