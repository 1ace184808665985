using System.Collections;
using System.Reflection;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>
/// Calls members by name on a value whose type this room cannot reference, because the notebook decides which version of its package is loaded.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="Type">The class or interface whose members are meant.</param>
internal sealed record Duck(object Value, Type Type)
{
    private const BindingFlags Direct = BindingFlags.DoNotWrapExceptions;

    /// <summary>The value as what it is.</summary>
    public Duck(object value)
        : this(value, value.GetType())
    {
    }

    /// <summary>The value as the class, base class or interface called <paramref name="typeName"/>, or <see langword="null"/> when it is none.</summary>
    public static Duck? As(object value, string typeName)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName == typeName) return new Duck(value, type);
        }

        return Array.Find(value.GetType().GetInterfaces(), each => each.FullName == typeName) is { } contract ? new Duck(value, contract) : null;
    }

    public T Get<T>(string property) => (T)Type.GetProperty(property)!.GetValue(Value, Direct, binder: null, index: null, culture: null)!;

    public Duck GetDuck(string property) => new(Get<object>(property));

    public IEnumerable<Duck> Each(string property) => Get<IEnumerable>(property).Cast<object>().Select(item => new Duck(item));

    public object? Call(string method, params object?[] arguments)
        => Type.GetMethod(method, [.. arguments.Select(argument => argument!.GetType())])!.Invoke(Value, Direct, binder: null, arguments, culture: null);

    /// <summary>The only method of that name, whatever the types of its parameters.</summary>
    public MethodInfo Method(string name) => Type.GetMethods().Single(method => method.Name == name);
}
