using System.Reflection;

namespace Solvent.Kernel.Errors;

/// <summary>Gives methods back the names that they have in code, where the compiler has changed them.</summary>
internal static class MethodName
{
    /// <summary>The name of a method of a library, with its type: <c>System.Linq.Enumerable.First</c>.</summary>
    public static string Of(MethodBase method)
    {
        var types = new List<string>();
        var type = method.DeclaringType;
        for (; type is { IsNested: true }; type = type.DeclaringType)
        {
            if (!type.Name.StartsWith('<')) types.Insert(0, Plain(type.Name));
        }

        if (type is not null) types.Insert(0, type.Namespace is null ? Plain(type.Name) : $"{type.Namespace}.{Plain(type.Name)}");
        return Join(types, Written(method));
    }

    /// <summary>The name of a method of a cell, with its type when it is in one; empty for the statements of the cell itself.</summary>
    public static string InCell(MethodBase method)
    {
        var types = new List<string>();
        for (var type = method.DeclaringType; type is not null; type = type.DeclaringType)
        {
            // The type that is named like its assembly is the cell.
            var isCell = !type.IsNested && type.Name == type.Assembly.GetName().Name;
            if (!isCell && !type.Name.StartsWith('<')) types.Insert(0, Plain(type.Name));
        }

        return Join(types, Written(method));
    }

    private static string Join(List<string> types, string name)
    {
        if (name is ".ctor" or ".cctor") return "new " + string.Join('.', types);
        if (name.Length > 0) types.Add(name);
        return string.Join('.', types);
    }

    // <Name>d__3.MoveNext is the async method or iterator Name, <Outer>g__Name|0_0 the local function Name, <Outer>b__0 a lambda in Outer.
    private static string Written(MethodBase method)
    {
        var name = method.Name == "MoveNext" && method.DeclaringType is { } machine && machine.Name.StartsWith('<') ? machine.Name : method.Name;
        if (!name.StartsWith('<')) return name;

        var close = name.LastIndexOf('>');
        var outer = name[1..close];
        var kind = close + 1 < name.Length ? name[close + 1] : default;
        if (kind == 'g')
        {
            var start = close + "g__".Length + 1;
            var end = name.IndexOf('|', start);
            return end < 0 ? name[start..] : name[start..end];
        }

        // <<Initialize>>: the statements of the cell, inside of which lambdas and local functions have the name in their turn.
        if (outer.Contains("<Initialize>", StringComparison.Ordinal)) outer = "";
        else if (outer.StartsWith('<')) outer = outer.Trim('<', '>');
        return kind == 'b' ? (outer.Length == 0 ? "a lambda" : $"a lambda of {outer}") : outer;
    }

    private static string Plain(string name)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }
}
