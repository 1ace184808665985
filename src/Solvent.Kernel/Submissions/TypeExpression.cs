namespace Solvent.Kernel.Submissions;

/// <summary>Types as the code of a cell names them.</summary>
internal static class TypeExpression
{
    /// <summary>The name of <paramref name="type"/> in code, or <see langword="null"/> when it has none that a cell can use.</summary>
    public static string? Of(Type type)
    {
        if (type.IsArray) return Of(type.GetElementType()!) is { } element ? $"{element}[{new string(',', type.GetArrayRank() - 1)}]" : null;
        if (type.IsByRefLike || type.IsPointer || type.IsByRef || type.IsGenericParameter || type.Name.Contains('<', StringComparison.Ordinal)) return null;
        var isOfCell = SubmissionLoadContext.IsSubmission(type.Assembly);
        if (!isOfCell && !type.IsVisible) return null;

        var arguments = new Queue<Type>(type.GetGenericArguments());
        var parts = new Stack<Type>();
        for (var part = type; part is not null && !(isOfCell && part.DeclaringType is null); part = part.DeclaringType) parts.Push(part);
        var names = new List<string>();
        foreach (var part in parts)
        {
            if (NameOf(part, arguments) is not { } name) return null;
            names.Add(name);
        }

        var path = string.Join('.', names);
        return isOfCell ? path : string.IsNullOrEmpty(type.Namespace) ? $"global::{path}" : $"global::{type.Namespace}.{path}";
    }

    private static string? NameOf(Type part, Queue<Type> arguments)
    {
        var tick = part.Name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0) return part.Name;
        var own = new List<string>();
        for (var count = int.Parse(part.Name.AsSpan(tick + 1), System.Globalization.CultureInfo.InvariantCulture); count > 0; count--)
        {
            if (Of(arguments.Dequeue()) is not { } argument) return null;
            own.Add(argument);
        }

        return $"{part.Name[..tick]}<{string.Join(", ", own)}>";
    }
}
