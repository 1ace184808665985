using Microsoft.CodeAnalysis;

namespace Solvent.Promotion.Reading.Effects;

/// <summary>What the calls of libraries do that notebooks use. A call that is not known may do anything.</summary>
internal static class KnownApis
{
    private static readonly string[] Shown = ["Microsoft.DotNet.Interactive", "XPlot", "Plotly", "ScottPlot", "OxyPlot", "Microsoft.AspNetCore.Html"];

    private static readonly string[] Mutators =
    [
        "Add", "AddRange", "AddFirst", "AddLast", "Insert", "InsertRange", "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "Clear", "Push", "Pop", "Enqueue", "Dequeue",
        "TryAdd", "TryDequeue", "TryPop", "UnionWith", "ExceptWith", "IntersectWith", "Sort", "Reverse", "SetItem", "Append", "AppendLine", "AppendFormat", "Replace",
        "Start", "Stop", "Restart", "Reset", "Next", "NextDouble", "NextSingle", "NextInt64", "NextBytes", "Shuffle", "Rename", "SetName", "FillNulls", "MoveNext", "Read", "ReadLine", "ReadToEnd", "ReadLineAsync", "ReadToEndAsync", "Dispose", "DisposeAsync", "Close",
    ];

    private static readonly string[] Results = ["Fit", "FitAndTransform", "Evaluate", "EvaluateNonCalibrated", "CrossValidate", "CrossValidateNonCalibrated", "Execute", "ExecuteAsync", "Run", "RunAsync", "PermutationFeatureImportance", "PermutationFeatureImportanceNonCalibrated", "Validate"];

    /// <summary>The effect of calling a method of a library.</summary>
    public static Effect Of(IMethodSymbol method)
    {
        var space = method.ContainingNamespace?.ToDisplayString() ?? "";
        var type = method.ContainingType?.Name ?? "";
        if (IsOfKernel(method) || IsShown(space)) return Effect.Display;
        if (method.ContainingType?.SpecialType is SpecialType.System_Object || method.Name is "ToString" or "GetType" or "Equals" or "GetHashCode" or "CompareTo") return Effect.None;
        if (space.StartsWith("Microsoft.ML", StringComparison.Ordinal)) return MachineLearning(method);
        if (space.StartsWith("Microsoft.Data.Analysis", StringComparison.Ordinal)) return DataFrame(method);
        if (space.StartsWith("Solvent", StringComparison.Ordinal)) return Solvent(type, method.Name);
        if (space == "System.IO") return Files(type, method);
        if (space.StartsWith("System.Net", StringComparison.Ordinal) || type is "Console" or "Process" or "Environment" or "GC" or "Thread") return ExternalUnlessRead(method);
        if (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)) return Mutators.Contains(method.Name) && !method.IsStatic && type != "String" && !type.StartsWith("Immutable", StringComparison.Ordinal) ? Effect.ChangesReceiver : Framework(type, method);
        if (space.StartsWith("MathNet", StringComparison.Ordinal)) return Effect.None;
        return Effect.External;
    }

    /// <summary>Whether the kernel offers it to cells, to show something.</summary>
    public static bool IsOfKernel(IMethodSymbol method) => method.ContainingType is { ContainingNamespace.IsGlobalNamespace: true, DeclaringSyntaxReferences.Length: > 0, Name: "NotebookPrelude" or "DisplayedValue" or "ProgressBar" };

    /// <summary>Whether a namespace is one of libraries that draw and show.</summary>
    public static bool IsShown(string space) => Array.Exists(Shown, shown => space == shown || space.StartsWith(shown + ".", StringComparison.Ordinal));

    private static Effect MachineLearning(IMethodSymbol method)
    {
        if (method.Name.StartsWith("Save", StringComparison.Ordinal) || method.Name is "ConvertToOnnx" or "CheckPoint") return Effect.External;
        return Results.Contains(method.Name) ? Effect.Result : Effect.None;
    }

    private static Effect DataFrame(IMethodSymbol method)
    {
        if (method.Name.StartsWith("Save", StringComparison.Ordinal) || method.Name.StartsWith("Write", StringComparison.Ordinal)) return Effect.External;
        var changes = method.Name is "Add" or "Append" or "Insert" or "Remove" or "RemoveAt" or "Clear" or "SetName" or "RenameColumn" or "AddPrefix" or "AddSuffix" or "Resize";
        // Arithmetic is called Add too, on a column.
        if (method.Name == "Add" && method.ContainingType.Name.EndsWith("Column", StringComparison.Ordinal)) return Effect.None;
        return changes || method.Parameters.Any(parameter => parameter.Name == "inPlace") && method.Name.StartsWith("Fill", StringComparison.Ordinal) ? Effect.ChangesReceiver : Effect.None;
    }

    private static Effect Solvent(string type, string name) => (type, name) switch
    {
        ("Dataset", "Commit" or "Checkout" or "Push" or "Fetch" or "Pull" or "Rename") => Effect.External,
        ("Dataset", _) => Effect.None,
        ("Experiment", "Start") => Effect.External,
        ("Experiment", _) => Effect.None,
        ("Models", "Register" or "SetAlias") => Effect.External,
        ("Models", _) => Effect.None,
        ("Run" or "DatasetRepository" or "ExperimentStore" or "ModelRegistry", _) => Effect.External,
        (_, "Validate" or "RequirePassed" or "ThrowIfFailed") => Effect.Result,
        _ when name.StartsWith("Save", StringComparison.Ordinal) || name.StartsWith("Write", StringComparison.Ordinal) => Effect.External,
        _ => Effect.None,
    };

    private static Effect Files(string type, IMethodSymbol method)
    {
        if (type is "Path") return Effect.None;
        if (type is "File" or "Directory" or "FileInfo" or "DirectoryInfo")
        {
            return method.Name.StartsWith("Read", StringComparison.Ordinal) || method.Name.StartsWith("Get", StringComparison.Ordinal) || method.Name.StartsWith("Enumerate", StringComparison.Ordinal)
                || method.Name is "Exists" or "OpenRead" or "OpenText" ? Effect.None : Effect.External;
        }

        return method.Name.StartsWith("Write", StringComparison.Ordinal) || method.Name.StartsWith("Flush", StringComparison.Ordinal) || method.Name.StartsWith("CopyTo", StringComparison.Ordinal) ? Effect.External : Effect.ChangesReceiver;
    }

    private static Effect ExternalUnlessRead(IMethodSymbol method)
        => method.MethodKind == MethodKind.PropertyGet || method.Name is "GetEnvironmentVariable" or "GetFolderPath" or "GetCommandLineArgs" ? Effect.None : Effect.External;

    private static Effect Framework(string type, IMethodSymbol method)
    {
        // A delegate that is called here may do anything; it says so itself where it is written.
        if (type is "Task" or "Parallel" or "ThreadPool" or "Timer" && method.Name is not ("FromResult" or "WhenAll" or "WhenAny")) return Effect.External;
        return method.MethodKind == MethodKind.DelegateInvoke ? Effect.External : Effect.None;
    }
}
