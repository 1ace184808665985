using System.Collections;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>The values that the keys of an ML.NET column stand for. A key is the place of its value, from 1; 0 is a missing one.</summary>
internal sealed class KeyNames
{
    private readonly List<object?>? _names;

    private KeyNames(List<object?>? names) => _names = names;

    /// <summary>The keys of <paramref name="column"/>, or <see langword="null"/> when it has other values.</summary>
    public static KeyNames? Of(Duck column)
    {
        var type = column.Get<object>("Type");
        return Duck.As(type, "Microsoft.ML.Data.KeyDataViewType") is null ? null : new KeyNames(Read(column.GetDuck("Annotations")));
    }

    /// <summary>What <paramref name="key"/> stands for; the number itself when the column names none.</summary>
    public object? Name(object? key)
    {
        var place = Convert.ToInt64(key, System.Globalization.CultureInfo.InvariantCulture);
        return place == 0 ? null : _names is not null && place <= _names.Count ? _names[(int)place - 1] : key;
    }

    private static List<object?>? Read(Duck annotations)
    {
        var columns = annotations.Get<IEnumerable>("Schema").Cast<object>().Select(each => new Duck(each));
        if (columns.FirstOrDefault(each => each.Get<string>("Name") == "KeyValues") is not { } values) return null;
        object?[] arguments = ["KeyValues", null];
        annotations.Method("GetValue").MakeGenericMethod(values.GetDuck("Type").Get<Type>("RawType")).Invoke(annotations.Value, arguments);
        return [.. ((IEnumerable)new Duck(arguments[1]!).Call("DenseValues")!).Cast<object?>()];
    }
}
