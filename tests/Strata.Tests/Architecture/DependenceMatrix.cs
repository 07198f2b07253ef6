using System.Text;

namespace Strata.Tests.Architecture;

/// <summary>Which room uses which, as a table: a row per user, a column per used room.</summary>
internal static class DependenceMatrix
{
    /// <summary>The table in Markdown.</summary>
    public static string Markdown()
    {
        Room[] numerics = [.. RoomOrder.Numerics.SelectMany(rooms => rooms).Select(name => new Room(Room.Numerics, name))];
        Room[] product = [.. RoomOrder.Product.SelectMany(rooms => rooms).Select(name => new Room(Room.Product, name))];
        Room[] all = [.. numerics, .. product];
        HashSet<(Room, Room)> pairs = [.. Room.Uses.Select(use => (Room.Of(use.User), Room.Of(use.Used)))];
        var text = new StringBuilder("| uses |");
        text.AppendJoin(' ', all.SkipLast(1).Select(room => $"{room.Name} |")).Append('\n');
        text.Append("|---|").Append(string.Concat(Enumerable.Repeat("---|", all.Length - 1))).Append('\n');
        foreach (Room user in all)
        {
            text.Append("| ").Append(user.Name).Append(" |");
            text.AppendJoin("", all.SkipLast(1).Select(used => used != user && pairs.Contains((user, used)) ? " x |" : " |")).Append('\n');
        }

        return text.ToString();
    }
}
